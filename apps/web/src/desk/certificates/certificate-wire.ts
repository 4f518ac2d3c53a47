import type { Views } from '../../lib/api-contract.ts';

export type CertificateTemplate = Views['CertificateTemplateView'];
export type CertificateLayout = Views['CertificateLayoutDto'];
export type CertificateField = Views['CertificateFieldDto'];
export type Certifiable = Views['CertifiableView'];
export type Certificate = Views['CertificateView'];
