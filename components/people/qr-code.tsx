import { qrCode } from "#lib/domain/qr-code/qr-code.ts";

/** Light modules that readers need around a code. */
const margin = 4;

/** A text as a picture for the camera of a phone: dark on white in every theme, or cameras would not read it. */
export function QrCode({ text, label, className }: { text: string; label: string; className?: string }) {
  const modules = qrCode(text);
  const size = modules.length + 2 * margin;
  const path = modules.flatMap((row, y) =>
    row.flatMap((isDark, x) => (isDark ? [`M${x + margin} ${y + margin}h1v1h-1z`] : [])),
  );
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${size} ${size}`}
      className={className}
      shapeRendering="crispEdges"
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={path.join("")} fill="#000" />
    </svg>
  );
}
