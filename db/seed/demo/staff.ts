import { addDays, daysCountingBoth, type Day } from "#app/domain/calendar.ts";
import { hosts, type HostKey, type HostPlan } from "./organisations.ts";
import type { DemoRows } from "./demo-rows.ts";
import { Identities, openFile, type DemoPerson } from "./persons.ts";
import { seededRandom, type SeededRandom } from "./seeded-random.ts";

/** Files of each host, told persons included; the last ones wait for a first hire. */
export const filesOf = { gresivaudan: 165, grenoble: 135, "nord-isere": 100 } as const;
const waitingIn = { gresivaudan: 10, grenoble: 8, "nord-isere": 6 } as const;

/** The people of the hosts: whom to hire next, opening a file when nobody suits. */
export class Staff {
  readonly persons: DemoPerson[] = [];
  private readonly identities = new Identities();
  private readonly random: SeededRandom = seededRandom("staff");

  constructor(private readonly rows: DemoRows) {}

  /** Adds someone the story names. */
  add(person: DemoPerson): DemoPerson {
    this.persons.push(person);
    return person;
  }

  filesIn(host: HostKey): DemoPerson[] {
    return this.persons.filter((person) => person.host.key === host);
  }

  /** Someone free on that day, rather one whose last hire is not far behind; else a new file; else whoever ends first. */
  choose(hostKey: HostKey, starts: Day): DemoPerson {
    const files = this.filesIn(hostKey);
    const room = filesOf[hostKey] - waitingIn[hostKey] - files.length;
    const free = files.filter(({ busyUntil, left }) => !left && busyUntil !== null && busyUntil < starts);
    const near = free.filter(
      ({ busyUntil }) => busyUntil !== null && daysCountingBoth(busyUntil, starts) < 200,
    );
    if (near.length > 0 && this.random.chance(room > 0 ? 0.55 : 1)) return this.random.pick(near);
    if (room > 0) return this.open(hostKey, addDays(starts, -this.random.integer(4, 50)));
    return this.random.pick(free.length > 0 ? free : this.soonestFree(files));
  }

  /** Fills each host's files up to their count with persons still waiting. */
  openWaitingFiles(firstDay: Day): void {
    for (const host of hosts) {
      for (let left = filesOf[host.key] - this.filesIn(host.key).length; left > 0; left -= 1) {
        this.open(host.key, addDays(firstDay, this.random.integer(0, 75)));
      }
    }
  }

  private open(hostKey: HostKey, registeredOn: Day): DemoPerson {
    const host = hosts.find(({ key }) => key === hostKey) as HostPlan;
    const rank = this.filesIn(hostKey).length + 1;
    return this.add(
      openFile(this.rows, this.random, host, this.identity(hostKey, rank), { rank, registeredOn }),
    );
  }

  /** One file in fifteen is of someone another host follows too: nobody told them apart. */
  private identity(hostKey: HostKey, rank: number) {
    const elsewhere = this.persons.filter(
      ({ host, birthName, firstName }) =>
        host.key !== hostKey &&
        !this.filesIn(hostKey).some((file) => file.birthName === birthName && file.firstName === firstName),
    );
    if (hostKey === "gresivaudan" || rank % 15 !== 7 || elsewhere.length === 0)
      return this.identities.draw(this.random);
    const { firstName, birthName, sex, bornOn, education, criterion, boeth } = this.random.pick(elsewhere);
    return { firstName, birthName, sex, bornOn, education, criterion, boeth, validUntil: null };
  }

  private soonestFree(files: readonly DemoPerson[]): DemoPerson[] {
    return files
      .filter(({ hires, left }) => hires > 0 && !left)
      .sort((left, right) => ((left.busyUntil ?? "") < (right.busyUntil ?? "") ? -1 : 1))
      .slice(0, 5);
  }
}
