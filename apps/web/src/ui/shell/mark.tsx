/** The product's sign: a list, and one line of it done. */
export function Mark({ size = 24 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <rect width="32" height="32" rx="7" fill="#124e62" />
      <path d="M8 9.5h9M8 15.5h6M8 21.5h4" stroke="#b5d0d9" strokeWidth="2.4" strokeLinecap="round" />
      <path
        d="M14.5 20.5l4.2 4.2L26 13.5"
        fill="none"
        stroke="#fff"
        strokeWidth="3"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
