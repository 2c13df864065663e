// What of the settings stands open, as it is said in the address: coming back from a provider opens it again.

export const sheets = ['email', 'password', 'delete'] as const
export type SettingsSheet = (typeof sheets)[number]

export function asSheet(value: unknown): SettingsSheet | undefined {
  return sheets.find((one) => one === value)
}
