// Runs before the first paint, as a file because the page's policy allows no inline script: without it
// a dark screen flashes white. The same key as Mantine's colour scheme manager.
(() => {
  let wanted = "auto";
  try {
    wanted = localStorage.getItem("mantine-color-scheme-value") ?? "auto";
  } catch {
    // A browser that forbids storage gets the system's scheme.
  }
  const dark =
    wanted === "dark" || (wanted !== "light" && matchMedia("(prefers-color-scheme: dark)").matches);
  document.documentElement.setAttribute("data-mantine-color-scheme", dark ? "dark" : "light");
})();
