using Npgsql;

namespace NewsArchive.Archive.Tests.Databases;

/// <summary>
/// A plain PostgreSQL database that says it has the citus extension. Functions of the extension's names note that they were called and refuse
/// what it is known to refuse of tables; rows stay where they are. So the archive takes its ways for shards, and what comes of its statements
/// can be compared; whether a cluster takes them only a cluster can tell.
/// </summary>
public sealed class StandInTestDatabase(PostgresServer server) : DistributedTestDatabase(server)
{
    private const string StandIns =
        """
        INSERT INTO pg_extension (oid, extname, extowner, extnamespace, extrelocatable, extversion)
            SELECT 4000000, 'citus', extowner, extnamespace, false, 'stand-in' FROM pg_extension LIMIT 1;
        CREATE SCHEMA stand_in;
        CREATE TABLE stand_in.calls (number serial, call text);
        CREATE TABLE stand_in.pg_dist_partition (logicalrelid regclass, partmethod "char");
        CREATE FUNCTION stand_in.create_distributed_table(table_name regclass, distribution_column text, colocate_with text DEFAULT 'default') RETURNS void LANGUAGE plpgsql AS $$
        BEGIN
            IF EXISTS (SELECT 1 FROM stand_in.pg_dist_partition WHERE logicalrelid = table_name) THEN RAISE '% is distributed', table_name; END IF;
            IF EXISTS (SELECT 1 FROM pg_constraint WHERE contype = 'f' AND table_name IN (conrelid, confrelid)) THEN RAISE '% has foreign keys', table_name; END IF;
            IF EXISTS (
                SELECT 1 FROM pg_index WHERE indrelid = table_name AND indisunique AND NOT (
                    SELECT attnum FROM pg_attribute WHERE attrelid = table_name AND attname = distribution_column) = ANY (indkey))
            THEN RAISE '% has a unique index without %', table_name, distribution_column; END IF;
            IF colocate_with <> 'none' AND NOT EXISTS (SELECT 1 FROM stand_in.pg_dist_partition WHERE logicalrelid = colocate_with::regclass)
            THEN RAISE '% is not distributed', colocate_with; END IF;
            IF current_setting('citus.multi_shard_modify_mode', true) IS DISTINCT FROM 'sequential' THEN RAISE 'not one after another'; END IF;
            INSERT INTO stand_in.pg_dist_partition VALUES (table_name, 'h');
            INSERT INTO stand_in.calls (call) VALUES (format('distribute %s by %s with %s', table_name, distribution_column, colocate_with));
        END $$;
        CREATE FUNCTION stand_in.truncate_local_data_after_distributing_table(function_table_name regclass) RETURNS void LANGUAGE sql AS $$
            INSERT INTO stand_in.calls (call) VALUES (format('empty %s', function_table_name)) $$;
        CREATE FUNCTION stand_in.citus_total_relation_size(logicalrelid regclass) RETURNS bigint LANGUAGE sql AS $$ SELECT pg_total_relation_size(logicalrelid) $$;
        CREATE FUNCTION stand_in.run_command_on_shards(table_name regclass, command text, OUT shardid bigint, OUT success boolean, OUT result text)
            RETURNS SETOF record LANGUAGE plpgsql AS $$
        BEGIN
            EXECUTE replace(command, '%s', table_name::text) INTO result;
            success := true;
            INSERT INTO stand_in.calls (call) VALUES (format('settle %s: %s', table_name, result));
            RETURN NEXT;
        END $$;
        """;

    public override async Task<string> NewConnectionStringAsync(CancellationToken cancellationToken)
    {
        var database = new NpgsqlConnectionStringBuilder(await base.NewConnectionStringAsync(cancellationToken)) { SearchPath = "public, stand_in" };
        await using var connection = new NpgsqlConnection(database.ToString());
        await connection.OpenAsync(cancellationToken);
        await using var command = new NpgsqlCommand(StandIns, connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
        return database.ToString();
    }
}
