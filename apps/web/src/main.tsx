import "./ui/theme/mantine.ts";
import "./ui/theme/fonts.css";
import "./ui/theme/global.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./app.tsx";
import { startMessages } from "./i18n/index.ts";

await startMessages();
createRoot(document.getElementById("root")!).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
