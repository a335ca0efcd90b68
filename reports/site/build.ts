/** Makes all pages of the site. */
import { join } from 'node:path';
import { LANGUAGES, type Language } from '../../fixtures/texts/texts';
import { INTERFACES } from '../../schemas/catalogue';
import { loadTables } from '../../schemas/tables';
import { htmlDocument } from '../html/document';
import { callPage, errataPage, featurePage, guidePage, guidesPage, interfacePage } from './addresses';
import { callPageText } from './call-view';
import { errataPageText } from './errata-view';
import { type Feature, inEdition, loadFeatures } from './feature';
import { featurePages } from './feature-view';
import type { Guide } from './guide';
import { guidePageText, guidesPageText } from './guides';
import { featuresPageText, interfacePageText, startPageText, verdictsPageText } from './lists';
import { readerOf } from './reader';
import { schemaFiles } from './schemas';
import { searchFiles, searchScripts } from './search';
import { type Files, featuresPage, pageAt, statesPage, type Told, verdictsPage } from './site';
import { statesPageText } from './states-view';

const ENTRY = {
  file: join(__dirname, 'entry.hbs'),
  style: join(__dirname, 'site.css'),
  script: join(__dirname, 'entry.js'),
};

/** Every file of the site, by its path. */
export function buildSite(told: Told): Files {
  const files: Files = new Map([['index.html', htmlDocument(ENTRY, { title: 'softphone-conformance' })]]);
  for (const language of LANGUAGES) {
    const reader = readerOf(language, featuresIn(language, told), told.guides);
    const at = (path: string) => pageAt(path, reader);
    const add = (path: string, text: string) => files.set(path, text);
    add(`${language}/index.html`, startPageText(at(`${language}/index.html`), told));
    for (const name of INTERFACES) {
      const path = interfacePage(name, language);
      add(path, interfacePageText(at(path), name, told));
    }
    for (const table of loadTables())
      for (const call of table.calls) {
        const path = callPage(table.interface, call.name, language);
        add(path, callPageText(at(path), table, call, told));
      }
    if (told.guides.length > 0) add(guidesPage(language), guidesPageText(at(guidesPage(language))));
    for (const guide of told.guides.filter((each) => each.language === language)) {
      const path = guidePage(guide);
      const isTwin = (each: Guide) => each.folder === guide.folder && each.name === guide.name;
      const twin = told.guides.filter(isTwin).length > 1 ? path : guidesPage(language);
      add(path, guidePageText(pageAt(path, reader, twin), guide));
    }
    add(errataPage(language), errataPageText(at(errataPage(language))));
    add(featuresPage(language), featuresPageText(at(featuresPage(language))));
    add(statesPage(language), statesPageText(at(statesPage(language))));
    add(verdictsPage(language), verdictsPageText(at(verdictsPage(language)), told));
    for (const [path, text] of searchFiles(reader)) add(path, text);
    for (const feature of reader.features) {
      const path = featurePage(feature.id, language);
      const twin = language !== 'en' || told.editions.has(feature.id) ? path : featuresPage(language);
      for (const [each, text] of featurePages(feature, pageAt(path, reader, twin), told)) add(each, text);
    }
  }
  return new Map([...files, ...schemaFiles(), ...searchScripts()]);
}

function featuresIn(language: Language, { editions }: Told): Feature[] {
  if (language === 'en') return loadFeatures();
  return loadFeatures().flatMap((each) => {
    const edition = editions.get(each.id);
    return edition === undefined ? [] : [inEdition(each, edition)];
  });
}
