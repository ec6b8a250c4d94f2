import type { CommanderError } from "commander";
import { EXIT, Failure } from "./failure.ts";
import { fill, type Messages } from "./messages.ts";

/** Commander's errors by their code; what it quotes between '…' is kept. */
const WORDS: Record<string, keyof Messages> = {
  "commander.unknownOption": "unknownOption",
  "commander.unknownCommand": "unknownCommand",
  "commander.missingArgument": "missingArgument",
  "commander.optionMissingArgument": "missingValue",
  "commander.invalidArgument": "badValue",
  "commander.excessArguments": "tooMany",
  "commander.conflictingOption": "conflict",
};

/** Says in the chosen language what was wrong with the command line. */
export function usageFailure(error: CommanderError, texts: Messages): Failure {
  const key = WORDS[error.code];
  // "option '--lang <vi|en>' argument 'fr' is invalid": the last thing quoted is what was typed.
  const what = error.message.match(/(?<=')[^']+(?=')/g)?.findLast((quoted) => /^\S/.test(quoted)) ?? "";
  const message = key ? fill(texts[key], { what }) : error.message;
  return new Failure("USAGE", message, EXIT.wrongUsage);
}
