import { baseAddress } from './base-address.ts'

/** A model of Azure OpenAI. */
export type AzureDeployment = {
  /** `https://<resource>.openai.azure.com`, with or without `/openai` and `/openai/v1` behind it. */
  endpoint: string
  apiKey: string
  /** Name of the deployment, which need not be the name of a model. */
  deployment: string
  /** A date (`2024-10-21`) is for the addresses of deployments; other words are for the `v1` API. */
  apiVersion?: string
}

/** The resource of an endpoint that people write with or without `/openai` and `/openai/v1` behind it. */
export const azureResource = (endpoint: string): string => baseAddress(endpoint).replace(/\/openai(?:\/v1)?$/, '')

/** Where the APIs of one deployment are. */
export const azureDeployment = (endpoint: string, deployment: string): string =>
  `${azureResource(endpoint)}/openai/deployments/${encodeURIComponent(deployment)}`

/** The version where it is a date; null where it is none, or another word as the `v1` API has them. */
export const datedVersion = (version: string | undefined): string | null =>
  version !== undefined && /^\d{4}-/.test(version) ? version : null

/** Where one API of a deployment is, and what carries the key there. */
export function azureApi({ endpoint, apiKey, deployment, apiVersion }: AzureDeployment, path: string, version: string) {
  const url = new URL(`${azureDeployment(endpoint, deployment)}/${path}`)
  url.searchParams.set('api-version', datedVersion(apiVersion) ?? version)
  return { provider: 'azure', model: deployment, url, headers: { 'api-key': apiKey } }
}

/** A region such as `koreacentral` as it stands in addresses. Throws `TypeError` for what is no name of one. */
export function azureRegion(name: string): string {
  if (!/^[a-z0-9]+$/i.test(name)) throw new TypeError('not a region')
  return name.toLowerCase()
}
