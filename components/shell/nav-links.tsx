"use client";

import Link, { useLinkStatus } from "next/link";
import { usePathname } from "next/navigation";

interface NavLink {
  readonly href: string;
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

export function NavLinks({ links }: { readonly links: readonly NavLink[] }) {
  const pathname = usePathname();
  return (
    <ul>
      {links.map(({ href, label }) => (
        <li key={href}>
          <Link href={href} prefetch={false} aria-current={isCurrent(pathname, href) ? "page" : undefined}>
            {label}
            <Waiting />
          </Link>
        </li>
      ))}
    </ul>
  );
}
