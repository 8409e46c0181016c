import { answerCommand } from "./answer-command.ts";

export const engagement = answerCommand("engagement");
