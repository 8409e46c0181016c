import "server-only";
import type { Locale } from "../../domain/model.ts";
import { InvalidRequestError, NotFoundError } from "../../errors.ts";
import { recordAudit } from "../installation/audit.ts";
import { checkPassword } from "./check-password.ts";
import { findOneTimeLink, type OneTimeLink, spendOneTimeLink, withdrawLinks } from "./one-time-link.ts";
import { createPerson, findPersonByEmail, getPerson, type Person, setPassword } from "./people.ts";

/** What a person says of themselves at a link. */
export interface LinkForm {
  readonly name: string;
  readonly email: string;
  readonly password: string;
  readonly repeat: string;
  readonly address: string;
  /** In which they read the page: that of mails to them from now on. */
  readonly language: Locale;
}

async function checkForm(link: OneTimeLink, form: LinkForm): Promise<void> {
  if (form.password !== form.repeat) throw new InvalidRequestError("password_differs");
  const owner = link.purpose === "reset" ? await getPerson(link.personId ?? "") : form;
  checkPassword(form.password, owner);
  if (link.purpose === "reset") return;
  if (form.name.trim() === "") throw new InvalidRequestError("person_name_blank");
  if (await findPersonByEmail(link.email ?? form.email)) throw new InvalidRequestError("email_taken");
}

/**
 * Does what a link is for: makes its holder a person, or gives them a new password. The link is used up only when what
 * they typed is good.
 * @throws NotFoundError `link_spent`, InvalidRequestError of `createPerson`, `password_differs`
 */
export async function enterByLink(token: string, form: LinkForm): Promise<Person> {
  const found = await findOneTimeLink(token);
  if (!found) throw new NotFoundError("link_spent");
  const email = found.email ?? form.email;
  await checkForm(found, { ...form, email });
  const { purpose, role, personId } = await spendOneTimeLink(token);
  const person =
    purpose === "reset"
      ? await setPassword(personId ?? "", form.password)
      : await createPerson({
          name: form.name,
          email,
          role: purpose === "setup" ? "admin" : role,
          password: form.password,
          language: form.language,
        });
  if (purpose === "setup") await withdrawLinks("setup");
  await recordAudit({
    actor: { id: person.id, name: person.name, address: form.address },
    action: `person.${purpose}`,
    entity: "person",
    entityId: person.id,
    after: { role: person.role },
  });
  return person;
}
