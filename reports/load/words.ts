/** What a load is told in, by the interface that it is made of. */
import type { TextKey } from '../../fixtures/texts/texts';
import type { LoadedInterface } from './summary';

interface Words {
  begins: TextKey;
  title: TextKey;
  throughput: TextKey;
  events: TextKey;
  limit: TextKey;
  plotAgents: TextKey;
  plotEvents: TextKey;
}

const OF_AGENTS: Words = {
  begins: 'load.begins',
  title: 'load.title',
  throughput: 'load.throughput',
  events: 'load.events',
  limit: 'load.limit',
  plotAgents: 'load.plotAgents',
  plotEvents: 'load.plotEvents',
};

export const WORDS: Readonly<Record<LoadedInterface, Words>> = {
  gateway: OF_AGENTS,
  wellclient: OF_AGENTS,
  'local-service': {
    begins: 'load.commandsBegin',
    title: 'load.commandsTitle',
    throughput: 'load.commandsThroughput',
    events: 'load.keys',
    limit: 'load.commandsLimit',
    plotAgents: 'load.plotCommands',
    plotEvents: 'load.plotKeys',
  },
};

export const LOADED = Object.keys(WORDS) as LoadedInterface[];
