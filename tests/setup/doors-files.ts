/** Two small files of invented pages, with numbers that are easy to reckon by hand. */

/** Three posts of a Facebook page and two of an Instagram page; one comment count and one like count are hidden. */
export const postsFile = `platform,account,post id,published at,text,likes,comments,shares,views
facebook,akim_a,1,2022-06-01T09:00:00+06:00,Су құбыры жөнделді,1,0,1,
facebook,akim_a,2,2022-06-02T23:30:00+06:00,"=HYPERLINK(""http://example.com"")",2,4,1,
facebook,akim_a,3,2022-06-10T12:00:00+06:00,Мектеп ашылды,6,,1,
instagram,akim_b,10,2022-06-10T12:00:00+06:00,Школа открыта,10,5,,100
instagram,akim_b,11,2022-07-10T12:00:00+06:00,"Жол, жөндеу",,7,,
facebook,akim_a,,2022-06-11T12:00:00+06:00,нөмірсіз,1,1,1,
`;

/** One follower count of the Facebook page. */
export const followersFile = `platform,account,date,followers
facebook,akim_a,2022-06-20,1000
`;

/** A question answered by the page itself after an hour, one that nobody answered, and thanks. */
export const commentsFile = `platform,account,post id,comment id,parent id,author,published at,text
facebook,akim_a,2,c1,,reader_one,2022-06-03T09:00:00+06:00,Су қашан келеді?
facebook,akim_a,2,c2,c1,akim_a,2022-06-03T10:00:00+06:00,Бүгін кешке
facebook,akim_a,2,c3,,reader_two,2022-06-03T11:00:00+06:00,Когда починят дорогу?
facebook,akim_a,2,c4,,reader_one,2022-06-04T11:00:00+06:00,Рахмет
`;

/** Four returned questionnaires of a Google form with two questions; one of each is left blank. */
export const surveyFile = `"Отметка времени","Сізге жауап берілді ме?","Жауап беруге міндетті ме?"
"2023/07/10 1:29:21 PM GMT+5","Иә","Міндетті"
"2023/07/10 1:30:21 PM GMT+5","Жоқ","Міндетті"
"2023/07/10 1:31:21 PM GMT+5","Жоқ",""
"2023/07/10 1:32:21 PM GMT+5","","Мүмкін емес"
`;
