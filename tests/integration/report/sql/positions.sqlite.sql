select "commitment"."id" as "commitmentId", "commitment"."lot_id" as "lotId", "lot"."contract_id" as "contractId", "commitment"."mechanism", "commitment"."rule", "commitment"."hours", "commitment"."amount_per_hour" as "amountPerHour", "commitment"."threshold", "commitment"."share", "commitment"."starts_on" as "startsOn", "commitment"."ends_on" as "endsOn", "contract"."starts_on" as "contractStartsOn", "contract"."ends_on" as "contractEndsOn", "contract"."notified_on" as "notifiedOn", "contract"."duration_months" as "durationMonths"
from "commitment"
inner join "lot" on "lot"."id" = "commitment"."lot_id"
inner join "contract" on "contract"."id" = "lot"."contract_id"
where "contract"."stage" in (?, ?, ?)
order by "commitment"."entered_rank";

select "obligation_change"."commitment_id" as "commitmentId", "obligation_change"."effective_on" as "effectiveOn", "obligation_change"."hours", "obligation_change"."entered_rank" as "enteredRank"
from "obligation_change"
inner join "commitment" on "commitment"."id" = "obligation_change"."commitment_id"
inner join "lot" on "lot"."id" = "commitment"."lot_id"
inner join "contract" on "contract"."id" = "lot"."contract_id"
where "contract"."stage" in (?, ?, ?)
  and "obligation_change"."effective_on" <= ?;

select "lot_order"."lot_id" as "lotId", "lot_order"."nature", "lot_order"."ordered_on" as "orderedOn", "lot_order"."amount", "lot_order"."worked_hours" as "workedHours"
from "lot_order"
inner join "lot" on "lot"."id" = "lot_order"."lot_id"
inner join "contract" on "contract"."id" = "lot"."contract_id"
where "contract"."stage" in (?, ?, ?)
  and "lot_order"."ordered_on" <= ?;

select "commitment"."id" as "commitmentId", "statement"."state", sum("statement"."hours") as "hours"
from "statement"
inner join "hire" on "hire"."id" = "statement"."hire_id"
inner join "commitment" on "commitment"."id" = "hire"."commitment_id"
inner join "lot" on "lot"."id" = "commitment"."lot_id"
inner join "contract" on "contract"."id" = "lot"."contract_id"
where "contract"."stage" in (?, ?, ?)
  and "statement"."month" <= ?
  and "statement"."state" in (?, ?)
group by "commitment"."id", "statement"."state";

select "commitment"."id" as "commitmentId", "collective_statement"."state", sum("collective_statement"."hours") as "hours"
from "collective_statement"
inner join "commitment" on "commitment"."id" = "collective_statement"."commitment_id"
inner join "lot" on "lot"."id" = "commitment"."lot_id"
inner join "contract" on "contract"."id" = "lot"."contract_id"
where "contract"."stage" in (?, ?, ?)
  and "collective_statement"."month" <= ?
  and "collective_statement"."state" in (?, ?)
group by "commitment"."id", "collective_statement"."state";
