import { sql, type Kysely } from "kysely";

/** Places and organisations. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await createSetting(db);
  await createTerritory(db);
  await createEpci(db);
  await createCommune(db);
  await createOrganisation(db);
  await createOrganisationRole(db);
  await createIndexes(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  for (const table of ["organisation_role", "organisation", "commune", "epci", "territory", "setting"]) {
    await db.schema.dropTable(table).execute();
  }
}

async function createSetting(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("setting")
    .addColumn("key", "text", (column) => column.primaryKey())
    .addColumn("value", "text", (column) => column.notNull())
    .execute();
}

async function createTerritory(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("territory")
    .addColumn("code", "text", (column) => column.primaryKey())
    .addColumn("label", "text", (column) => column.notNull())
    .addColumn("entered_rank", "bigint", (column) => column.notNull())
    .addColumn("import_id", "text")
    .execute();
}

async function createEpci(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("epci")
    .addColumn("siren", "text", (column) => column.primaryKey())
    .addColumn("name", "text", (column) => column.notNull())
    .addColumn("default_territory_code", "text", (column) => column.references("territory.code"))
    .execute();
}

async function createCommune(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("commune")
    .addColumn("code", "text", (column) => column.primaryKey())
    .addColumn("name", "text", (column) => column.notNull())
    .addColumn("department_code", "text", (column) => column.notNull())
    .addColumn("epci_siren", "text", (column) => column.references("epci.siren"))
    .addColumn("territory_code", "text", (column) => column.references("territory.code"))
    .addColumn("search_text", "text", (column) => column.notNull())
    .execute();
}

async function createOrganisation(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("organisation")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("siret", "text", (column) => column.notNull())
    .addColumn("siret_checked", "integer", (column) => column.notNull())
    .addColumn("name", "text", (column) => column.notNull())
    .addColumn("kind", "text")
    .addColumn("kind_since", "text")
    .addColumn("buyer_kind", "text")
    .addColumn("commune_code", "text", (column) => column.references("commune.code"))
    .addColumn("is_private", "integer", (column) => column.notNull())
    .addColumn("email", "text")
    .addColumn("phone", "text")
    .addColumn("search_text", "text", (column) => column.notNull())
    .addColumn("revision", "integer", (column) => column.notNull())
    .addColumn("entered_rank", "bigint", (column) => column.notNull())
    .addColumn("import_id", "text")
    .addUniqueConstraint("organisation_key", ["siret"])
    .addCheckConstraint("organisation_is_private_check", sql`is_private in (0, 1)`)
    .addCheckConstraint("organisation_siret_checked_check", sql`siret_checked in (0, 1)`)
    .execute();
}

async function createOrganisationRole(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("organisation_role")
    .addColumn("organisation_id", "text", (column) =>
      column.notNull().references("organisation.id").onDelete("cascade"),
    )
    .addColumn("role", "text", (column) => column.notNull())
    .addPrimaryKeyConstraint("organisation_role_pkey", ["organisation_id", "role"])
    .execute();
}

async function createIndexes(db: Kysely<unknown>): Promise<void> {
  await db.schema.createIndex("commune_by_search_text").on("commune").columns(["search_text"]).execute();
  await db.schema
    .createIndex("organisation_role_by_role")
    .on("organisation_role")
    .columns(["role"])
    .execute();
  await db.schema
    .createIndex("organisation_by_search_text")
    .on("organisation")
    .columns(["search_text"])
    .execute();
}
