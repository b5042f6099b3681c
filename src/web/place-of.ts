// At which address does a thing of the record stand?

import type { SubjectPlaceFragment } from './generated.ts';
import { anchor } from './wording.ts';

export function placeOf(subject: SubjectPlaceFragment): string {
  switch (subject.__typename) {
    case 'Law':
      return `/laws/${subject.id}`;
    case 'Provision':
      return `/laws/${subject.law.id}#${anchor(subject.id)}`;
    case 'Jurisdiction':
      return `/jurisdictions/${subject.code}`;
    case 'Kind':
      return `/kinds/${subject.code}`;
  }
}
