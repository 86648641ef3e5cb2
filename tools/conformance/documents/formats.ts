const DATE = String.raw`\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])`;
const TIME = String.raw`([01]\d|2[0-3]):[0-5]\d:([0-5]\d|60)(\.\d+)?(Z|[+-]\d\d:\d\d)`;

/**
 * The formats these documents use. Few enough to be written out: ajv-formats would be a second dependency, and has
 * none of Basiq's own. Those are `int64` and `binary`, which say how something is stored, and `phone`, defined nowhere.
 */
export const formats: Readonly<Record<string, RegExp | true>> = {
  date: new RegExp(`^${DATE}$`),
  "date-time": new RegExp(`^${DATE}T${TIME}$`),
  email: /^[^\s@]+@[^\s@]+$/,
  uuid: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i,
  uri: /^[a-z][a-z0-9+.-]*:\S+$/i,
  int64: true,
  binary: true,
  phone: true,
};
