namespace NewsArchive.Archive.Storage.Batches;

/// <summary>What differs between the databases in adding many rows at once.</summary>
internal interface IRowInsert
{
    /// <summary>Adds rows that the table does not have, in the transaction that is open, past the context's tracking.</summary>
    /// <remarks>
    /// To be called for rows whose keys nobody else can add meanwhile: on a sharded database a key that is there already breaks the
    /// connection.
    /// </remarks>
    Task InsertAsync<T>(ArchiveContext context, IReadOnlyList<T> rows, CancellationToken cancellationToken)
        where T : class;
}
