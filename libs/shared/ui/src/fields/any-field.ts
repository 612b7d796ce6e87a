/** As much of a signal-form field as a presentational component reads; every `FieldTree` is one. */
export type AnyField = () => {
  value(): unknown;
  touched(): boolean;
  errors(): readonly { readonly kind: string; readonly message?: string }[];
};
