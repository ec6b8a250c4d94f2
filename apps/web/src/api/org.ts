import {
  type CreateGroupBody,
  type CreatePersonBody,
  type CreateUnitBody,
  Person,
  Unit,
  UnitCandidate,
  UnitGroup,
  type UpdateGroupBody,
  type UpdatePersonBody,
  type UpdateUnitBody,
} from "@dondoc/contract";
import { queryOptions } from "@tanstack/react-query";
import { z } from "zod";
import { request } from "./client.ts";

export const getUnits = (): Promise<Unit[]> => request(z.array(Unit), "GET", "/units");
export const createUnit = (body: z.input<typeof CreateUnitBody>): Promise<Unit> =>
  request(Unit, "POST", "/units", { body });
export const updateUnit = (id: string, body: z.input<typeof UpdateUnitBody>): Promise<Unit> =>
  request(Unit, "PATCH", `/units/${id}`, { body });

export const getGroups = (): Promise<UnitGroup[]> => request(z.array(UnitGroup), "GET", "/unit-groups");
export const createGroup = (body: z.input<typeof CreateGroupBody>): Promise<UnitGroup> =>
  request(UnitGroup, "POST", "/unit-groups", { body });
export const updateGroup = (id: string, body: z.input<typeof UpdateGroupBody>): Promise<UnitGroup> =>
  request(UnitGroup, "PATCH", `/unit-groups/${id}`, { body });

export const getPeople = (): Promise<Person[]> => request(z.array(Person), "GET", "/people");
export const createPerson = (body: z.input<typeof CreatePersonBody>): Promise<Person> =>
  request(Person, "POST", "/people", { body });
export const updatePerson = (id: string, body: z.input<typeof UpdatePersonBody>): Promise<Person> =>
  request(Person, "PATCH", `/people/${id}`, { body });

/** Units, groups and persons that `q` may mean, best first; accents and abbreviations do not matter. */
export const getCandidates = (q: string, signal?: AbortSignal): Promise<UnitCandidate[]> =>
  request(z.array(UnitCandidate), "GET", "/directory/candidates", {
    query: { q },
    ...(signal && { signal }),
  });

/** Every cached part of the directory lies below this key. */
export const ORG_KEY = ["org"] as const;
export const unitsQuery = queryOptions({ queryKey: [...ORG_KEY, "units"], queryFn: getUnits });
export const groupsQuery = queryOptions({ queryKey: [...ORG_KEY, "groups"], queryFn: getGroups });
export const peopleQuery = queryOptions({ queryKey: [...ORG_KEY, "people"], queryFn: getPeople });
export const candidatesQuery = (q: string) =>
  queryOptions({
    queryKey: [...ORG_KEY, "candidates", q],
    queryFn: ({ signal }) => getCandidates(q, signal),
    staleTime: 60_000,
  });
