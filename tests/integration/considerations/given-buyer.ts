import type { Day } from "#app/domain/calendar.ts";
import type { Cents } from "#app/domain/money.ts";
import type { Mechanism } from "#app/domain/mechanism.ts";
import type { InsertionHours } from "#app/domain/insertion-hours.ts";
import type { OrganisationId } from "#db/schema/columns.ts";
import type { Given } from "#tests/support/test.ts";

type Fields = NonNullable<Parameters<Given["contract"]>[0]>;

export const euros = (value: number) => (value * 100) as Cents;
export const hours = (value: number) => (value * 100) as InsertionHours;
export const day = (text: string) => text as Day;

/** A contract of that buyer with one lot for each list of mechanisms, each owing 100 h. */
export async function contractWith(
  given: Given,
  authorityId: OrganisationId,
  { lots = [[]], ...fields }: Fields & { lots?: Mechanism[][] },
) {
  const contract = await given.contract({ authority_id: authorityId, ...fields });
  for (const carried of lots) {
    const lot = await given.lot({ contract_id: contract.id });
    for (const mechanism of carried) {
      await given.commitment({ lot_id: lot.id, mechanism, hours: hours(100) });
    }
  }
  return contract;
}
