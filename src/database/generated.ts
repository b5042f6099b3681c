export type DB = any;
