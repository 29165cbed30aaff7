select "commitment"."id", "commitment"."lot_id" as "lotId", "lot"."contract_id" as "contractId", "commitment"."mechanism", "commitment"."rule", "commitment"."hours", "commitment"."amount_per_hour" as "amountPerHour", "commitment"."threshold", "commitment"."share", "commitment"."starts_on" as "startsOn", "commitment"."ends_on" as "endsOn", "contract"."starts_on" as "contractStartsOn", "contract"."ends_on" as "contractEndsOn", "contract"."notified_on" as "notifiedOn", "contract"."duration_months" as "durationMonths"
from "commitment"
inner join "lot" on "lot"."id" = "commitment"."lot_id"
inner join "contract" on "contract"."id" = "lot"."contract_id"
where "contract"."stage" in ($1, $2, $3)
  and ( (coalesce(commitment.starts_on, contract.starts_on, contract.notified_on) <= $4
  and (coalesce(commitment.ends_on, contract.ends_on) >= $5
  or (coalesce(commitment.ends_on, contract.ends_on) is null
  and (contract.duration_months is null or cast(substr(coalesce(commitment.starts_on, contract.starts_on, contract.notified_on), 1, 4) as integer) * 12 + cast(substr(coalesce(commitment.starts_on, contract.starts_on, contract.notified_on), 6, 2) as integer) + contract.duration_months >= 24313))))
  or (commitment.rule = 'fixed' and commitment.id in (select commitment_id
from obligation_change
where effective_on between $6 and $7))
  or (commitment.rule <> 'fixed' and commitment.lot_id in (select lot_id
from lot_order
where ordered_on between $8 and $9)) );

select "obligation_change"."commitment_id" as "commitmentId", "obligation_change"."effective_on" as "effectiveOn", "obligation_change"."hours", "obligation_change"."entered_rank" as "enteredRank"
from "obligation_change"
inner join "commitment" on "commitment"."id" = "obligation_change"."commitment_id"
inner join "lot" on "lot"."id" = "commitment"."lot_id"
inner join "contract" on "contract"."id" = "lot"."contract_id"
where "commitment"."rule" = $1
  and "obligation_change"."effective_on" <= $2
  and "contract"."stage" in ($3, $4, $5);

select "lot_order"."lot_id" as "lotId", sum(case when lot_order.ordered_on < $1 then case lot_order.nature when 'order' then coalesce(lot_order.amount, 0) when 'credit_note' then -abs(coalesce(lot_order.amount, 0)) else 0 end else 0 end) as "orderedBefore", sum(case lot_order.nature when 'order' then coalesce(lot_order.amount, 0) when 'credit_note' then -abs(coalesce(lot_order.amount, 0)) else 0 end) as "ordered", sum(case when lot_order.ordered_on < $2 then coalesce(lot_order.worked_hours, 0) else 0 end) as "workedBefore", sum(coalesce(lot_order.worked_hours, 0)) as "worked"
from "lot_order"
inner join "lot" on "lot"."id" = "lot_order"."lot_id"
inner join "contract" on "contract"."id" = "lot"."contract_id"
where "lot_order"."ordered_on" <= $3
  and "lot_order"."lot_id" in (select "commitment"."lot_id"
from "commitment"
where "commitment"."rule" <> $4)
  and "contract"."stage" in ($5, $6, $7)
group by "lot_order"."lot_id";

select "hire"."id" as "hireId", "hire"."commitment_id" as "commitmentId", "commitment"."mechanism", "hire"."employer_id" as "employerId", "participant"."person_key" as "personKey", "hire"."rsa", "hire"."boeth", "worked"."validated", "worked"."submitted"
from (select "hire_id", sum(case when state = 'validated' then hours else 0 end) as "validated", sum(case when state = 'submitted' then hours else 0 end) as "submitted"
from "statement"
where "month" >= $1
  and "month" <= $2
  and "state" in ($3, $4)
group by "hire_id") as "worked"
inner join "hire" on "hire"."id" = "worked"."hire_id"
inner join "participant" on "participant"."id" = "hire"."participant_id"
inner join "commitment" on "commitment"."id" = "hire"."commitment_id"
inner join "lot" on "lot"."id" = "commitment"."lot_id"
inner join "contract" on "contract"."id" = "lot"."contract_id"
where "contract"."stage" in ($5, $6, $7);

select "worked"."commitment_id" as "commitmentId", "commitment"."mechanism", "worked"."employer_id" as "employerId", "worked"."validated", "worked"."submitted", "worked"."persons", "worked"."rsa", "worked"."disabled"
from (select "commitment_id", "employer_id", sum(case when state = 'validated' then hours else 0 end) as "validated", sum(case when state = 'submitted' then hours else 0 end) as "submitted", max(case when state = 'validated' then "persons" else 0 end) as "persons", max(case when state = 'validated' then "rsa" else 0 end) as "rsa", max(case when state = 'validated' then "boeth" else 0 end) as "disabled"
from "collective_statement"
where "month" >= $1
  and "month" <= $2
  and "state" in ($3, $4)
group by "commitment_id", "employer_id") as "worked"
inner join "commitment" on "commitment"."id" = "worked"."commitment_id"
inner join "lot" on "lot"."id" = "commitment"."lot_id"
inner join "contract" on "contract"."id" = "lot"."contract_id"
where "contract"."stage" in ($5, $6, $7);

select "hire"."id" as "hireId", "participant"."person_key" as "personKey", "hire"."starts_on" as "startsOn", "hire"."ends_on" as "endsOn", "hire"."contract_type" as "contractType", "hire"."modality", "hire"."scheme", "hire"."age", "participant"."born_on" as "bornOn", "participant"."sex", "participant"."education", "employer"."kind", "employer"."kind_since" as "kindSince"
from "hire"
inner join "participant" on "participant"."id" = "hire"."participant_id"
inner join "commitment" on "commitment"."id" = "hire"."commitment_id"
inner join "lot" on "lot"."id" = "commitment"."lot_id"
inner join "contract" on "contract"."id" = "lot"."contract_id"
inner join "organisation" as "employer" on "employer"."id" = "hire"."employer_id"
where "contract"."stage" in ($1, $2, $3)
  and "hire"."starts_on" >= $4
  and "hire"."starts_on" <= $5;

select sum("qualitative_action"."planned") as "planned", sum("qualitative_action"."done") as "done"
from "qualitative_action"
inner join "lot" on "lot"."id" = "qualitative_action"."lot_id"
inner join "contract" on "contract"."id" = "lot"."contract_id"
where "qualitative_action"."dated_on" >= $1
  and "qualitative_action"."dated_on" <= $2
  and "contract"."stage" in ($3, $4, $5);

select "contractor"."lot_id" as "lotId", "contractor"."organisation_id" as "organisationId"
from "contractor"
inner join "organisation" on "organisation"."id" = "contractor"."organisation_id"
inner join "lot" on "lot"."id" = "contractor"."lot_id"
inner join "contract" on "contract"."id" = "lot"."contract_id"
where "organisation"."kind" is not null
  and "contract"."stage" in ($1, $2, $3);

select "id", "kind", "kind_since" as "kindSince"
from "organisation"
where "kind" is not null;

select "participant"."person_key" as "personKey", "hire"."participant_id" as "participantId", "hire"."starts_on" as "startsOn", "hire"."ends_on" as "endsOn"
from "hire"
inner join "participant" on "participant"."id" = "hire"."participant_id"
inner join "commitment" on "commitment"."id" = "hire"."commitment_id"
inner join "lot" on "lot"."id" = "commitment"."lot_id"
inner join "contract" on "contract"."id" = "lot"."contract_id"
where "contract"."stage" in ($1, $2, $3)
  and "participant"."person_key" in (select "leaver"."person_key"
from "hire" as "leaving"
inner join "participant" as "leaver" on "leaver"."id" = "leaving"."participant_id"
where ("leaving"."ends_on" between $4 and $5
  or "leaving"."ends_on" between $6 and $7));

select "outcome"."participant_id" as "participantId", "outcome"."checkpoint", "outcome"."dated_on" as "datedOn", "outcome"."situation", "outcome"."reason", "outcome"."entered_rank" as "enteredRank"
from "outcome"
inner join "participant" on "participant"."id" = "outcome"."participant_id"
where "outcome"."checkpoint" in ($1, $2)
  and "participant"."person_key" in (select "leaver"."person_key"
from "hire" as "leaving"
inner join "participant" as "leaver" on "leaver"."id" = "leaving"."participant_id"
where ("leaving"."ends_on" between $3 and $4
  or "leaving"."ends_on" between $5 and $6));

select "network_action"."kind", count(*) as "count"
from "network_action"
where "network_action"."state" = $1
  and "network_action"."dated_on" >= $2
  and "network_action"."dated_on" <= $3
group by "network_action"."kind";
