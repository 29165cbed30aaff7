select "code"
from "territory"
where "code" = $1;

select "id"
from "organisation"
where "siret" = $1
  and (exists (select "role"
from "organisation_role"
where "organisation_id" = "organisation"."id"
  and "role" = $2) or exists (select "contract"."id"
from "contract"
where "host_id" = "organisation"."id") or exists (select "code"
from "network_action"
where "host_id" = "organisation"."id") or exists (select "year"
from "grant_agreement"
where "host_id" = "organisation"."id"));

select "id"
from "organisation"
where "siret" = $1
  and (exists (select "role"
from "organisation_role"
where "organisation_id" = "organisation"."id"
  and "role" = $2) or exists (select "contract"."id"
from "contract"
where "authority_id" = "organisation"."id"));

select "year", "fte", "fixed_part" as "fixedPart", "variable_part" as "variablePart", "rsa_target" as "rsaTarget", "count_collective" as "countCollective"
from "grant_agreement"
where "host_id" = $1
  and "year" = $2;
