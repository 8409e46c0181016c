"use server";

import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { z } from "zod";
import { actorOf } from "#app/actor-of.ts";
import { fieldOf } from "#app/form-target.ts";
import { guardedWrite } from "#app/guarded-write.ts";
import { keepCookies } from "#app/keep-cookies.ts";
import { ownPath } from "#app/request-path.ts";
import type { SecondStepState } from "#components/people/second-step-form.tsx";
import { recordAudit } from "#lib/data/installation/audit.ts";
import { confirmSecondStep, requirePassword, startSecondStep } from "#lib/data/people/second-step.ts";
import { locales } from "#lib/domain/model.ts";

const targetSchema = z.object({ locale: z.enum(locales), to: z.string().max(2000) });

/** The language to answer in, and where to go on when it is done. */
export type SecondStepTarget = z.infer<typeof targetSchema>;

/** First the password, which gives the secret of an app; then a code of that app, which turns the second step on. */
export async function turnSecondStepOn(
  asked: SecondStepTarget,
  previous: SecondStepState,
  form: FormData,
): Promise<SecondStepState> {
  const { locale, to } = targetSchema.parse(asked);
  let secret = previous.secret;
  const isConfirming = form.has("code");
  const refusal = await guardedWrite(locale, "own.enter", async (access) => {
    const sent = await headers();
    const personId = access.personId ?? "";
    if (isConfirming) {
      await keepCookies(await confirmSecondStep(sent, fieldOf(form, "code")));
      const actor = await actorOf(access, sent);
      await recordAudit({ actor, action: "person.second_step_on", entity: "person", entityId: personId });
      return;
    }
    const password = fieldOf(form, "current");
    await requirePassword(personId, password);
    secret = await startSecondStep(sent, password);
  });
  if (refusal === null && isConfirming) redirect(ownPath(to, locale));
  return { refusal, secret };
}
