/** The resource of an endpoint that people write with or without `/openai` and `/openai/v1` behind it. */
export const azureResource = (endpoint: string): string =>
  endpoint.replace(/\/+$/, '').replace(/\/openai(?:\/v1)?$/, '')

/** Where the APIs of one deployment are. */
export const azureDeployment = (endpoint: string, deployment: string): string =>
  `${azureResource(endpoint)}/openai/deployments/${encodeURIComponent(deployment)}`

/** The version where it is a date; null where it is none, or another word as the `v1` API has them. */
export const datedVersion = (version: string | undefined): string | null =>
  version !== undefined && /^\d{4}-/.test(version) ? version : null
