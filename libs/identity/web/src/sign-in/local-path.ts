/** A path of this application, or null: an address given from outside must not lead anywhere else. */
export function localPath(path: string | undefined): string | null {
  return path !== undefined && /^\/(?![/\\])/.test(path) && !path.startsWith('/sign-in') ? path : null;
}
