/** The path of a browser; undefined leaves the choice to Playwright. */
export function findBrowser(root: string): string | undefined;
