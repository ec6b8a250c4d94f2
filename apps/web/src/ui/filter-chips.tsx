import classes from "./filter-chips.module.css";

type Option<T extends string> = {
  /** undefined = no filter. */
  value: T | undefined;
  label: string;
  count?: number | undefined;
};
type Props<T extends string> = {
  label: string;
  value: T | undefined;
  options: readonly Option<T>[];
  onChange: (value: T | undefined) => void;
};

/** One filter as a row of buttons, with counts where they are known; scrolls sideways on a phone. */
export function FilterChips<T extends string>({ label, value, options, onChange }: Props<T>) {
  return (
    <fieldset className={classes.chips}>
      <legend className="sr-only">{label}</legend>
      {options.map((option) => (
        <button
          key={option.value ?? ""}
          type="button"
          className={classes.chip}
          aria-pressed={option.value === value}
          onClick={() => onChange(option.value)}
        >
          {option.label}
          {option.count !== undefined && <span className={classes.count}>{option.count}</span>}
        </button>
      ))}
    </fieldset>
  );
}
