/** Characters, counted as typed. Apart from the schemas, so that a form can say it without them. */
export const PASSWORD_MIN = 12;
export const PASSWORD_MAX = 256;
