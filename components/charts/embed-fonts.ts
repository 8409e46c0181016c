function asDataUrl(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(blob);
  });
}

function fontRules(): { readonly rule: CSSFontFaceRule; readonly base: string }[] {
  return [...document.styleSheets].flatMap((sheet) =>
    [...sheet.cssRules]
      .filter((rule) => rule instanceof CSSFontFaceRule)
      .map((rule) => ({ rule, base: sheet.href ?? document.baseURI })),
  );
}

/** The page's own faces as a stylesheet that needs no network: a picture made of an SVG can't ask for files. */
export async function embeddedFonts(): Promise<string> {
  const faces = fontRules().map(async ({ rule, base }) => {
    const source = /url\("?([^")]+)"?\)/.exec(rule.style.getPropertyValue("src"))?.[1];
    if (source === undefined) return rule.cssText;
    const response = await fetch(new URL(source, base));
    return rule.cssText.replace(/url\("?[^")]+"?\)/, `url(${await asDataUrl(await response.blob())})`);
  });
  const family = getComputedStyle(document.body).fontFamily;
  return `${(await Promise.all(faces)).join("\n")}\nsvg{font-family:${family}}`;
}
