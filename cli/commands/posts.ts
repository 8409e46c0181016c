import { answerCommand } from "./answer-command.ts";

export const posts = answerCommand("posts");
