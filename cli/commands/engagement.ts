import { answerCommand } from "./answer-command.ts";

export const command = answerCommand("engagement", "Posts, likes, comments, shares and views, grouped as asked (Table 1 of the study).");
