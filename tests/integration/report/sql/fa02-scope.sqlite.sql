select "code"
from "territory"
where "code" = ?;

select "id"
from "organisation"
where "siret" = ?
  and (exists (select "role"
from "organisation_role"
where "organisation_id" = "organisation"."id"
  and "role" = ?) or exists (select "contract"."id"
from "contract"
where "host_id" = "organisation"."id") or exists (select "code"
from "network_action"
where "host_id" = "organisation"."id") or exists (select "year"
from "grant_agreement"
where "host_id" = "organisation"."id"));

select "id"
from "organisation"
where "siret" = ?
  and (exists (select "role"
from "organisation_role"
where "organisation_id" = "organisation"."id"
  and "role" = ?) or exists (select "contract"."id"
from "contract"
where "authority_id" = "organisation"."id"));

select "year", "fte", "fixed_part" as "fixedPart", "variable_part" as "variablePart", "rsa_target" as "rsaTarget", "count_collective" as "countCollective"
from "grant_agreement"
where "host_id" = ?
  and "year" = ?;
