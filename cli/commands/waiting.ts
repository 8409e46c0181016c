import { answerCommand } from "./answer-command.ts";

export const waiting = answerCommand("waiting");
