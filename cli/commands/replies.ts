import { answerCommand } from "./answer-command.ts";

export const replies = answerCommand("replies");
