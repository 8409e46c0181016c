import { answerCommand } from "./answer-command.ts";

export const command = answerCommand("regions", "The regions of Kazakhstan with code, names, zone and population.");
