"use client";

import Link, { useLinkStatus } from "next/link";
import { usePathname } from "next/navigation";
import { useEffect, useRef } from "react";

interface NavLink {
  readonly href: string;
  /** Further places that belong to the page. */
  readonly others: readonly string[];
  readonly label: string;
}

/** Whether a page lies at or under a link; the overview, `/kk`, is only itself. */
function isCurrent(pathname: string, href: string): boolean {
  if (pathname === href) return true;
  return href.split("/").length > 2 && pathname.startsWith(`${href}/`);
}

/** A line that grows under a link while its page is on the way. */
function Waiting() {
  const { pending } = useLinkStatus();
  return <span aria-hidden="true" data-waiting={pending || undefined} />;
}

/** The pages; on a phone, where the line scrolls sideways, the one that is open is brought into sight. */
export function NavLinks({ links }: { readonly links: readonly NavLink[] }) {
  const pathname = usePathname();
  const list = useRef<HTMLUListElement>(null);
  const current = links.findIndex(({ href, others }) => [href, ...others].some((place) => isCurrent(pathname, place)));
  useEffect(() => {
    const line = list.current?.parentElement;
    const link = list.current?.children[current]?.getBoundingClientRect();
    if (!line || !link) return;
    // Not scrollIntoView: that would scroll the page up to its header too.
    const { left, width } = line.getBoundingClientRect();
    line.scrollLeft += link.left + link.width / 2 - (left + width / 2);
  }, [current]);
  return (
    <ul ref={list}>
      {links.map(({ href, label }, place) => (
        <li key={href}>
          <Link href={href} prefetch={false} aria-current={place === current ? "page" : undefined}>
            {label}
            <Waiting />
          </Link>
        </li>
      ))}
    </ul>
  );
}
