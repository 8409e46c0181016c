import { linkedWorkbook } from "../linked-workbook.ts";

/** A person whom nobody knows, as every file here tells of her. */
export const person = { id: "58800010077", username: "zhanar_privat", full_name: "Жанар Құпияқызы" };
const says = "Маған жазыңыз: @zhanar_privat, +7 701 555 66 77, zhanar@mail.kz, ЖСН 900101400123";
/** Whom a reply addresses stands before it as plain text. */
const addressed = `${person.full_name} дұрыс айтады`;

/** A file of comments that nobody but its people should be named in. */
export interface FileOfPeople {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly fileName?: string;
}

const json = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));

const instaloader = json([
  {
    id: "18100000000000001",
    created_at: 1_684_909_800,
    text: says,
    owner: person,
    likes_count: 2,
    answers: [
      {
        id: "18100000000000002",
        created_at: 1_684_913_400,
        text: addressed,
        owner: { ...person, id: "58800010078", username: "danaqupia_kz", full_name: "Дана Құпияқызы" },
        likes_count: 0,
      },
    ],
  },
]);

const message = (id: number, more: object) => ({
  id,
  type: "message",
  date: "2023-05-24T11:30:00",
  date_unixtime: "1684906200",
  from: person.full_name,
  from_id: `user${person.id}`,
  text: says,
  text_entities: [],
  ...more,
});

const telegram = json({
  name: "Арқа: талқылау",
  type: "private_supergroup",
  id: 9001,
  messages: [
    message(10, { from: "Арқа", from_id: "channel2447", forwarded_from: "Арқа", text: "Саябақ ашылды" }),
    message(11, { reply_to_message_id: 10 }),
    message(12, { reply_to_message_id: 11, from: "Дана Құпияқызы", from_id: "user58800010078", text: addressed }),
  ],
});

const source = "https://www.instagram.com/p/DKh5CZFMQDl/";
const exportComments = linkedWorkbook(
  "ExportComments.com",
  [
    ["ExportComments.com"],
    ["Source URL", source],
    [],
    [],
    [],
    [null, null, "Name (click to view profile)", "Profile ID", "Date", "Likes", "Comment", "(view source)"],
    ["1", null, person.full_name, `ID: ${person.id}`, "2023-05-26 06:19:32", 3, says, "view comment"],
    ["2", null, "Дана Құпияқызы", "ID: 58800010078", "2023-05-26 07:19:32", 0, addressed, "view comment"],
  ],
  [
    ["C7", `https://www.instagram.com/${person.username}`],
    ["H7", `${source}c/17911547168919344/`],
    ["H8", `${source}c/17911547168919344/r/17911547168919346/`],
  ],
);

const facebook = new TextEncoder().encode(
  [
    "platform,account,comment_id,parent_id,post_id,author_id,author_name,published_at,text",
    `facebook,arka.akimat,91,,P9,${person.id},${person.full_name},2023-06-01T05:00:00Z,Қашан?`,
    `facebook,arka.akimat,92,91,P9,58800010078,Дана Құпияқызы,2023-06-01T06:00:00Z,${addressed}`,
    `facebook,arka.akimat,93,,P9,58800010078,Дана Құпияқызы,2023-06-01T07:00:00Z,"Рахмет, ${person.full_name}!"`,
    "",
  ].join("\n"),
);

/** The name stands before a reply, and the file of the person who has it came earlier. */
const later = new TextEncoder().encode(
  [
    "platform,account,comment_id,post_id,author_id,published_at,text",
    `facebook,arka.akimat,95,P10,58800010079,2023-07-01T06:00:00Z,"${person.full_name}, иә"`,
    "",
  ].join("\n"),
);

/** Files of tools that name people in ways of their own. */
export const filesOfPeople: readonly FileOfPeople[] = [
  { name: "instaloader", bytes: instaloader, fileName: "CsnAbcDefG1_comments.json" },
  { name: "telegram discussion", bytes: telegram, fileName: "result.json" },
  { name: "export-comments", bytes: exportComments, fileName: "comments.xlsx" },
  { name: "names before replies", bytes: facebook },
  { name: "names before replies, later", bytes: later },
];
