/** Where the image listens. */
export const APP_PORT = 3000
export const DATABASE_PORT = 5432
