import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from "@mantine/core";

/** Deep blue-teal: actions, links, the place where one is. */
const teal: MantineColorsTuple = [
  "#edf5f7",
  "#dbe8ec",
  "#b5d0d9",
  "#8bb6c4",
  "#659eb1",
  "#468aa0",
  "#2d768e",
  "#1d637a",
  "#124e62",
  "#0b3a4a",
];
/** Warm neutral. `gray[6]` is the lightest that is readable as text on white (4.9:1). */
const gray: MantineColorsTuple = [
  "#f8f7f5",
  "#f1efec",
  "#e6e3de",
  "#d9d5cf",
  "#c2bdb5",
  "#a19b92",
  "#6f6a63",
  "#524d47",
  "#383430",
  "#221f1c",
];
const dark: MantineColorsTuple = [
  "#dddbd7",
  "#bab7b2",
  "#9c9892",
  "#716e69",
  "#4a4845",
  "#393836",
  "#2b2b2a",
  "#1e1f1f",
  "#171818",
  "#111212",
];
/** Only for what is overdue, refused or destroys something. */
const red: MantineColorsTuple = [
  "#fdf2f0",
  "#f9dfdb",
  "#efbcb5",
  "#e4968c",
  "#dc7c72",
  "#cd5146",
  "#b93a30",
  "#a02d25",
  "#83241d",
  "#641b16",
];
/** Only for what will soon be due, or wants a second look. */
const yellow: MantineColorsTuple = [
  "#fdf6e7",
  "#f8e9c6",
  "#efd394",
  "#e4ba5d",
  "#d49f2f",
  "#b98515",
  "#8f6508",
  "#775404",
  "#5c4103",
  "#433002",
];
/** Only for what is done. */
const green: MantineColorsTuple = [
  "#eef6f0",
  "#dbecdf",
  "#b6d8bf",
  "#8bc19a",
  "#5fa874",
  "#3f9058",
  "#2b7844",
  "#1f6236",
  "#174d2a",
  "#10381e",
];

/** A dialog's <header> would count as a second banner of the page. */
const plainHeader = { header: { role: "presentation" } };

/** The page behind a dialog stays readable: it is what the dialog is about. */
const lightOverlay = { backgroundOpacity: 0.32 };

/** The look of every page: small radii, thin rules instead of shadows, 13 px tables, 14-16 px text. */
export const theme = createTheme({
  primaryColor: "teal",
  primaryShade: { light: 7, dark: 6 },
  colors: { teal, gray, dark, red, yellow, green },
  black: "#221f1c",
  fontFamily: '"Inter Variable", system-ui, "Segoe UI", Roboto, sans-serif',
  fontFamilyMonospace: 'ui-monospace, "Cascadia Mono", Consolas, monospace',
  fontSizes: { xs: "0.75rem", sm: "0.8125rem", md: "0.875rem", lg: "1rem", xl: "1.1875rem" },
  lineHeights: { xs: "1.45", sm: "1.5", md: "1.55", lg: "1.6", xl: "1.4" },
  defaultRadius: "sm",
  radius: { xs: "3px", sm: "4px", md: "6px", lg: "6px", xl: "8px" },
  spacing: { xs: "0.5rem", sm: "0.75rem", md: "1rem", lg: "1.5rem", xl: "2rem" },
  shadows: {
    xs: "none",
    sm: "none",
    md: "0 4px 16px rgb(34 31 28 / 12%)",
    lg: "0 8px 28px rgb(34 31 28 / 16%)",
  },
  headings: {
    fontWeight: "600",
    sizes: {
      h1: { fontSize: "1.25rem", lineHeight: "1.4" },
      h2: { fontSize: "1rem", lineHeight: "1.5" },
      h3: { fontSize: "0.875rem", lineHeight: "1.5" },
    },
  },
  cursorType: "pointer",
  focusRing: "auto",
  respectReducedMotion: true,
  components: {
    Tooltip: { defaultProps: { openDelay: 400, withArrow: false } },
    Modal: {
      defaultProps: {
        yOffset: "10dvh",
        transitionProps: { duration: 100 },
        overlayProps: lightOverlay,
        attributes: plainHeader,
      },
    },
    Drawer: {
      defaultProps: {
        transitionProps: { duration: 120 },
        overlayProps: lightOverlay,
        attributes: plainHeader,
      },
    },
    // The placeholder is a focusable element that no menu may contain.
    Menu: {
      defaultProps: { transitionProps: { duration: 80 }, shadow: "md", withInitialFocusPlaceholder: false },
    },
    Popover: { defaultProps: { transitionProps: { duration: 80 }, shadow: "md" } },
    Combobox: { defaultProps: { transitionProps: { duration: 80 }, shadow: "md" } },
  },
});

/** Names for what the colours mean, so that pages never choose a shade themselves (`var(--dd-…)`). */
export const resolveVariables: CSSVariablesResolver = () => ({
  variables: { "--dd-header": "3rem", "--dd-nav": "13.5rem", "--dd-nav-narrow": "3.25rem" },
  light: {
    "--dd-page": "#ffffff",
    "--dd-side": gray[0],
    "--dd-rule": gray[2],
    "--dd-hover": gray[0],
    "--dd-selected": teal[0],
    "--dd-dimmed": gray[6],
    "--dd-info": teal[7],
    "--dd-bad": red[7],
    "--dd-soon": yellow[7],
    "--dd-good": green[7],
    "--dd-bad-soft": red[0],
    "--dd-soon-soft": yellow[0],
    "--dd-good-soft": green[0],
    "--dd-info-soft": teal[0],
    "--mantine-color-dimmed": gray[6],
    "--mantine-color-error": red[7],
    "--mantine-color-placeholder": gray[6],
    "--mantine-color-default-border": gray[3],
    "--mantine-color-red-light": red[0],
    "--mantine-color-yellow-light": yellow[0],
    "--mantine-color-green-light": green[0],
  },
  dark: {
    "--dd-page": dark[7],
    "--dd-side": dark[8],
    "--dd-rule": dark[5],
    "--dd-hover": dark[6],
    "--dd-selected": "#1b3640",
    "--dd-dimmed": dark[2],
    "--dd-info": teal[3],
    "--dd-bad": red[3],
    "--dd-soon": yellow[3],
    "--dd-good": green[3],
    "--dd-bad-soft": "#3a201d",
    "--dd-soon-soft": "#352a14",
    "--dd-good-soft": "#1b3022",
    "--dd-info-soft": "#1b3038",
    "--mantine-color-dimmed": dark[2],
    "--mantine-color-error": red[3],
    "--mantine-color-placeholder": dark[2],
    "--mantine-color-default-border": dark[4],
  },
});
