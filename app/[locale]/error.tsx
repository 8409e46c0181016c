"use client";

import { useParams } from "next/navigation";
import { useEffect } from "react";
import { Button } from "#components/ui/button.tsx";
import { StateMessage } from "#components/ui/state-message.tsx";
import en from "#lib/i18n/messages/en/fault.json" with { type: "json" };
import kk from "#lib/i18n/messages/kk/fault.json" with { type: "json" };
import ru from "#lib/i18n/messages/ru/fault.json" with { type: "json" };

const texts = { kk, ru, en };

interface FaultProps {
  readonly error: Error & { readonly digest?: string };
  readonly retry?: () => void;
  readonly reset?: () => void;
}

/** A fault of ours. The texts come with the script, as nothing else can be relied upon here. */
export default function Fault({ error, retry, reset }: FaultProps) {
  const { locale } = useParams<{ locale: string }>();
  const text = texts[locale === "ru" || locale === "en" ? locale : "kk"];
  useEffect(() => reportError(error), [error]);
  return (
    <StateMessage
      title={text.title}
      tone="danger"
      actions={<Button onClick={() => (retry ?? reset)?.()}>{text.retry}</Button>}
    >
      <p>{text.text}</p>
      {error.digest && <p className="figures">{text.digest.replace("{digest}", error.digest)}</p>}
    </StateMessage>
  );
}
