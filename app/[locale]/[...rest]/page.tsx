import { notFound } from "next/navigation";

/** Any address under a language that no page has: said in that language, within the frame. */
export default function UnknownPage() {
  notFound();
}
