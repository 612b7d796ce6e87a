import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Facts about this installation as a whole. */
@Entity('installation')
export class InstallationEntity {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'installation_pkey' }) key!: string;
  @Column('text') value!: string;
}
