import { type Kysely, sql } from 'kysely';

// Codes and ids compare by their bytes, under every locale, and on both sides of every reference: an index is of no use to a comparison
// under another collation, and a cell's provisions were read from the whole table.
const keys: Record<string, string[]> = {
  answer: ['jurisdiction', 'kind'],
  attribute: ['kind', 'key'],
  attribute_value: ['kind', 'key', 'code'],
  citation: [
    'id',
    'source_id',
    'law_title_id',
    'law_number_id',
    'law_event_id',
    'law_relation_id',
    'provision_id',
    'finding_id',
    'membership_id',
    'dispute_id',
  ],
  claim_figure: ['claim_id', 'key'],
  crosswalk: ['kind'],
  dispute: ['id', 'law_number_id', 'law_event_id', 'provision_id'],
  document: ['id'],
  document_version: ['document'],
  event_kind: ['code'],
  finding: ['id', 'jurisdiction', 'kind'],
  holds: ['jurisdiction', 'kind', 'provision_id', 'via', 'via_law'],
  jurisdiction: ['parent'],
  law: ['jurisdiction'],
  law_event: ['id', 'law_id', 'kind', 'by_law', 'into_bloc'],
  law_number: ['id', 'law_id', 'key'],
  law_reach: ['law_id', 'member', 'via'],
  law_relation: ['id', 'law_id', 'to_law'],
  law_status: ['law_id'],
  law_title: ['id', 'law_id'],
  membership: ['id', 'member', 'bloc'],
  pillar: ['code'],
  provision: ['id', 'law_id', 'kind'],
  provision_attribute: ['provision_id', 'kind', 'key', 'choice'],
  provision_kind: ['code', 'pillar'],
  provision_status: ['provision_id'],
  search_entry: ['law_id', 'jurisdiction'],
  source: ['id', 'document', 'url'],
  transposition: ['law_id', 'own_law', 'kind'],
};

export async function up(db: Kysely<any>) {
  for (const [table, columns] of Object.entries(keys)) {
    const changes = columns.map((column) => sql`alter column ${sql.ref(column)} type text collate "C"`);
    await sql`alter table ${sql.table(table)} ${sql.join(changes)}`.execute(db);
  }
}
