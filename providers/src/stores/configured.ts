import type { Settings } from '../choose-provider.ts'
import { configuredSources, type SourceCandidate } from '../source-states.ts'
import { azureBlobStore } from './azure-blob.ts'
import type { DocumentStore } from './document-store.ts'
import { folderStore } from './folder.ts'

const CONTAINER = 'MAJU_AZURE_CONTAINER_URL'
const candidates: Record<string, SourceCandidate<DocumentStore>> = {
  folder: {
    title: 'Folder with documents',
    needs: ['MAJU_LIBRARY_FOLDER'],
    make: (given) => folderStore({ folder: given('MAJU_LIBRARY_FOLDER') }),
  },
  'azure-blob': {
    title: 'Azure Blob Storage',
    needs: [CONTAINER, 'MAJU_AZURE_STORAGE_SAS'],
    make: (given) =>
      azureBlobStore({
        containerUrl: containerUrl(given(CONTAINER)),
        access: { sas: given('MAJU_AZURE_STORAGE_SAS') },
      }),
  },
  'azure-blob-key': {
    title: 'Azure Blob Storage by account key',
    needs: [CONTAINER, 'MAJU_AZURE_STORAGE_KEY'],
    make: (given) =>
      azureBlobStore({
        containerUrl: containerUrl(given(CONTAINER)),
        access: { accountKey: given('MAJU_AZURE_STORAGE_KEY') },
      }),
  },
}

/** @throws Error for what is no address of a container. */
function containerUrl(text: string): string {
  const { protocol, pathname, search } = new URL(text)
  if (!/^https?:$/.test(protocol) || !/^\/[^/]+\/?$/.test(pathname) || search !== '') throw new Error('no container')
  return text
}

/** The stores of documents that the settings describe, and why the others are not used. */
export const configuredStores = (settings: Settings) => configuredSources(candidates, settings)
export type Stores = ReturnType<typeof configuredStores>
