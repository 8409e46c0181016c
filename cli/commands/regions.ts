import { answerCommand } from "./answer-command.ts";

export const regions = answerCommand("regions");
