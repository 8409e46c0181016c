import { answerCommand } from "./answer-command.ts";

export const comments = answerCommand("comments");
