import { answerCommand } from "./answer-command.ts";

export const command = answerCommand("posts", "Posts, page by page, searched and sorted.");
