import { answerCommand } from "./answer-command.ts";

export const metrics = answerCommand("metrics");
