import { answerCommand } from "./answer-command.ts";

export const command = answerCommand("metrics", "Every metric with its unit, formula and source.");
