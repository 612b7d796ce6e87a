import { HttpContext, HttpContextToken } from '@angular/common/http';

const IS_BACKGROUND = new HttpContextToken(() => false);

/** Requests that nobody asked for just now; they do not keep the screen from locking. */
export const BACKGROUND = {
  token: IS_BACKGROUND,
  context: (isBackground = true): HttpContext => new HttpContext().set(IS_BACKGROUND, isBackground),
};
