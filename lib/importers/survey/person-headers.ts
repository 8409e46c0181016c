import { normalizeHeader } from "../table/header-names.ts";

/** Headers that ask who somebody is, without what is put around them ("your", "please enter"). */
const words = [
  "e-mail, email, email address, e-mail address, mail, почта, электронная почта, эл. почта, адрес электронной почты",
  "email адрес, e-mail адрес, электронный адрес, электрондық пошта, эл. пошта, электрондық пошта мекенжайы, пошта",
  "электрондық поштасы, электрондық поштаңыз, adresse e-mail, correo electrónico, e-mail-adresse",
  "name, full name, first name, last name, surname, name and surname, first and last name, respondent name",
  "имя, фамилия, отчество, фио, ф.и.о, ф. и. о, ф.и.о. респондента, фио респондента, имя и фамилия, фамилия и имя",
  "фамилия имя, имя фамилия, фамилия имя отчество, фамилия, имя, отчество, полное имя, имя респондента",
  "аты, аты-жөні, аты жөні, аты-жөніңіз, аты жөніңіз, толық аты-жөні, толық аты-жөніңіз, атыңыз, есімі, есіміңіз, тегі",
  "тегіңіз, т.а.ә, таә, тегі аты, аты тегі, nom, prénom, nombre, apellidos, vorname, nachname",
  "what is name, what's name, как зовут, как вас зовут, сіздің атыңыз кім, атыңыз кім, есіміңіз кім",
  "phone, phone number, telephone, telephone number, mobile, mobile phone, mobile number, contact number, whatsapp",
  "телефон, номер телефона, мобильный телефон, номер мобильного телефона, контактный телефон, контактный номер",
  "сотовый телефон, номер whatsapp, телефон нөмірі, телефон нөміріңіз, телефоныңыз, ұялы телефон, байланыс телефоны",
  "ұялы телефон нөмірі, ұялы телефон нөміріңіз, контакты, контактные данные, байланыс деректері, contact details",
  "ip, ip address, ip-address, ip адрес, ip-адрес, ip мекенжайы, adresse ip, dirección ip, ip-adresse, ipaddr, ipaddress",
  "username, user name, user id, userid, login, имя пользователя, логин, пайдаланушы аты, nickname, ник",
  "иин, жсн, iin, инн, passport, паспорт, номер паспорта, address, home address, домашний адрес, адрес проживания",
  "үй мекенжайы, мекенжайыңыз, тұрғылықты мекенжайы, telegram username, ник в telegram, instagram username",
  "firstname and surname, name and family name, nom et prénom, nom & prénom, nom et post-nom, nom & post-nom, noms",
  "nombre y apellidos, nombre completo, teléfono, numéro de téléphone, téléphone, telefon, telefonnummer, gps",
  "gps coordinates, coordinates, geopoint, координаты, prolific pid, prolific id, prolificid, mturk id, workerid",
  "worker id, signature, подпись, қолы, student id, passport number, id number, номер удостоверения, name family name",
  "жеке куәлік нөмірі, ссылка на профиль, профильге сілтеме, profile link, link to profile, nickname в telegram",
  "жеке сәйкестендіру нөмірі, индивидуальный идентификационный номер, student name, name of respondent",
  "name of the respondent, name of participant, name of interviewee, name of enumerator, name of interviewer",
];

const names = new Set(words.flatMap((line) => line.split(", ")).map(normalizeHeader));
const around =
  /^(?:[a-zа-я]{0,2}\d+(?:[.-]\d+)*[.):]\s*|(?:the )?(?:respondent|participant|interviewee|enumerator|interviewer|student)(?:['’]?s)?['’]?\s+|(?:please|kindly)\s+|(?:enter|write|type|state|indicate|provide|specify)\s+|(?:пожалуйста,?|укажите|введите|напишите|впишите|оставьте)\s+|(?:your|the|ваш[аеиу]?|вашего|своё|свое|свой|свою|свои|сіздің|өз)\s+)/;
const behind = /(?<!\s)\s*(?:\((?:[^()]*)\)|[*:.?!,;]|енгізіңіз|жазыңыз|көрсетіңіз|калдырыңыз|қалдырыңыз|please)$/;

function bare(header: string): string {
  let text = normalizeHeader(header);
  for (let before = ""; before !== text; ) {
    before = text;
    text = text.replace(behind, "").replace(around, "").trim();
  }
  return text;
}

/** Whether a header asks for nothing but who somebody is or how to reach them, in one language or in several. */
export function asksForPerson(header: string): boolean {
  if (header.length > 150) return false;
  if (names.has(bare(header))) return true;
  const parts = header.split(/[/|\n]/).filter((part) => part.trim() !== "");
  // One word of many may be anything ("Name / role of the mayor"); the same question in two languages is not.
  return parts.every((part) => part.length < 60) && parts.filter((part) => names.has(bare(part))).length >= 2;
}
