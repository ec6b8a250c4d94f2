import { readFileSync } from "node:fs";
import { Command, type Help, Option } from "commander";
import type { Messages } from "./messages.ts";
import { FORMATS, type Format, readCommand } from "./read.ts";

/**
 * The commands, their options and help in one language.
 * Errors are thrown as CommanderError and printed by the caller.
 */
export function buildProgram(texts: Messages): Command {
  const program = prepare(new Command("dondoc"), texts)
    .description(texts.about)
    .usage(`${texts.commandPlaceholder} ${texts.optionsPlaceholder}`)
    .version(version(), "-V, --version", texts.versionOption)
    .helpCommand(`help ${texts.commandPlaceholder}`, texts.helpCommand)
    .addOption(languageOption(texts))
    .addHelpText("after", `\n${texts.examples}`);
  program.addCommand(readProgram(texts));
  program.addCommand(serverProgram("serve", texts.serve, texts));
  program.addCommand(serverProgram("demo", texts.demo, texts));
  return program;
}

function readProgram(texts: Messages): Command {
  return prepare(new Command("read"), texts)
    .description(texts.read)
    .usage(`FILE ${texts.optionsPlaceholder}`)
    .argument("<FILE>", texts.readFile)
    .addOption(new Option("--json", texts.json).conflicts(["table", "csv", "explain"]))
    .addOption(new Option("--table", texts.table).conflicts(["json", "csv", "explain"]))
    .addOption(new Option("--csv", texts.csv).conflicts(["json", "table", "explain"]))
    .addOption(new Option("--explain", texts.explain).conflicts(["json", "table", "csv"]))
    .addOption(languageOption(texts))
    .action(async (file: string, options: Partial<Record<Format, boolean>>) => {
      const format = FORMATS.find((name) => options[name]) ?? "table";
      await readCommand(file, format, texts);
    });
}

/** The server is loaded only when asked for: `read` must answer at once. */
function serverProgram(name: "serve" | "demo", description: string, texts: Messages): Command {
  return prepare(new Command(name), texts)
    .description(description)
    .usage(texts.optionsPlaceholder)
    .addOption(languageOption(texts))
    .action(async () => {
      const { start } = await import("../../../scripts/start.ts");
      await start({ demo: name === "demo" });
    });
}

function languageOption(texts: Messages): Option {
  return new Option("--lang <vi|en>", texts.langOption).choices(["vi", "en"]).default("vi");
}

/** Commander's own words in the chosen language, and errors thrown instead of printed. */
function prepare(command: Command, texts: Messages): Command {
  const titles: Record<string, string> = {
    "Usage:": texts.usage,
    "Arguments:": texts.arguments,
    "Options:": texts.options,
    "Commands:": texts.commands,
  };
  return command
    .helpOption("-h, --help", texts.helpOption)
    .exitOverride()
    .configureOutput({ outputError: () => {} })
    .configureHelp({
      styleTitle: (title) => titles[title] ?? title,
      optionDescription: (option: Option) =>
        option.defaultValue === undefined
          ? option.description
          : `${option.description} (${texts.defaultValue} ${option.defaultValue})`,
      subcommandTerm: (sub: Command) => [sub.name(), sub.usage()].join(" ").trim(),
    } satisfies Partial<Help>);
}

function version(): string {
  const file = new URL("../../../package.json", import.meta.url);
  return JSON.parse(readFileSync(file, "utf8")).version;
}
